package fi.openagenda.openapi;

import java.nio.charset.StandardCharsets;

/** Small documents, and answers to hold against them. */
final class Samples {

    /** As Quarkus writes it: null in a type list, shared responses, branches chosen by a discriminator. */
    static final String YAML = """
            openapi: 3.1.0
            info: {title: Sample, version: "1"}
            paths:
              /v1/rounds:
                get:
                  operationId: listRounds
                  summary: All rounds
                  tags: [Rounds]
                  responses:
                    "200":
                      description: The rounds
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/RoundPage'}}
                post:
                  operationId: createRound
                  summary: A new round
                  tags: [Rounds]
                  responses:
                    "201": {description: Made}
                    4XX: {$ref: '#/components/responses/Refused'}
                    default: {description: Anything}
              /v1/rounds/{key}:
                parameters:
                - {name: key, in: path, required: true, description: The round's key, schema: {type: string}}
                get:
                  operationId: getRound
                  summary: One round
                  tags: [Rounds]
                  responses:
                    "200":
                      description: The round
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Round'}}
                    "304": {description: Not changed}
                    "404": {$ref: '#/components/responses/Refused'}
              /v1/rounds/{key}/{file}:
                get:
                  operationId: downloadFile
                  summary: A file of the round
                  tags: [Rounds]
                  parameters:
                  - {name: key, in: path, required: true, description: The round's key, schema: {type: string}}
                  - {name: file, in: path, required: true, description: The file's name, schema: {type: string}}
                  responses:
                    "200":
                      description: The file
                      content:
                        text/csv;charset=UTF-8: {schema: {type: string}}
              /v1/rounds/latest/{file}:
                get:
                  operationId: downloadLatest
                  summary: A file of the latest round
                  tags: [Rounds]
                  parameters:
                  - {name: file, in: path, required: true, description: The file's name, schema: {type: string}}
                  responses:
                    "200":
                      description: The file
                      content:
                        text/tab-separated-values: {schema: {type: string}}
            components:
              responses:
                Refused:
                  description: Refused
                  content:
                    application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}
              schemas:
                RoundPage:
                  description: A page of rounds
                  type: object
                  required: [items, next]
                  properties:
                    items: {type: array, items: {$ref: '#/components/schemas/Round'}}
                    next: {type: [string, "null"]}
                Round:
                  description: A round
                  type: object
                  required: [key, state]
                  properties:
                    key: {type: string}
                    id: {type: string, format: uuid}
                    opensAt: {$ref: '#/components/schemas/Instant', description: When it opens}
                    home: {type: string, format: uri}
                    state: {type: string, enum: [open, closed]}
                    title: {$ref: '#/components/schemas/Words'}
                    questions: {type: array, items: {$ref: '#/components/schemas/Question'}}
                    origin: {anyOf: [{$ref: '#/components/schemas/Origin'}, {type: "null"}]}
                    release: {$ref: '#/components/schemas/NumberedRelease'}
                Words:
                  description: Text by language
                  type: object
                  additionalProperties: {type: string}
                Instant: {type: string, format: date-time}
                Origin:
                  description: Where it came from
                  type: object
                  properties: {source: {type: string}}
                NumberedRelease:
                  description: A release that has its number
                  allOf:
                  - $ref: '#/components/schemas/Release'
                  - {type: object, required: [number], properties: {number: {type: integer}}}
                Release:
                  description: A release
                  type: object
                  properties: {issued: {$ref: '#/components/schemas/Instant'}}
                Question:
                  description: One question
                  type: object
                  oneOf:
                  - $ref: '#/components/schemas/Scale'
                  - $ref: '#/components/schemas/Text'
                  discriminator:
                    propertyName: type
                    mapping: {scale: '#/components/schemas/Scale', text: '#/components/schemas/Text'}
                Scale:
                  description: A number from a scale
                  type: object
                  required: [type, key]
                  properties: {type: {type: string}, key: {type: string}, max: {type: integer}}
                Text:
                  description: The resident's own words
                  allOf:
                  - $ref: '#/components/schemas/Question'
                  - type: object
                    required: [type, key]
                    properties: {type: {type: string}, key: {type: string}, maxLength: {type: integer}}
                Problem:
                  description: Why a request was refused
                  type: object
                  required: [type, status]
                  properties: {type: {type: string, format: uri-reference}, status: {type: integer}}
            """;

    private Samples() {}

    static Answer json(String path, int status, String body) {
        return answer("GET", path, status, "application/json;charset=UTF-8", body);
    }

    static Answer answer(String method, String path, int status, String mediaType, String body) {
        return new Answer(method, path, status, mediaType, body.getBytes(StandardCharsets.UTF_8));
    }
}
