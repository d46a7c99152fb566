// Lets the real SurveyJS library ask questionnaires and take answers, as its pages would let a person do.
// Standard input and output are JSON: [{survey, steps: [{name, value, comments}]}] to
// [{faults, shown: [names before the first step, then after each], valid, completed, data}].
"use strict";
const { Model } = require("survey-core");

function shownIn(survey) {
  return survey
    .getAllQuestions()
    .filter((question) => question.isVisible)
    .map((question) => question.name);
}

// The value of the choice for a code; "other" has a mark in front (see SurveyJsCode).
function valueOf(question, code) {
  return question.choices.some((item) => item.value === code) ? code : `:${code}`;
}

function answer(survey, { name, value, comments }) {
  const question = survey.getQuestionByName(name);
  if (!question || !question.isVisible) {
    throw new Error(`Nobody could answer ${name}: it is not shown`);
  }
  if (value === null) {
    question.clearValue();
  } else if (["radiogroup", "checkbox", "dropdown"].includes(question.getType())) {
    // A person ticks what is there, whatever value it has.
    question.renderedValue = Array.isArray(value) ? value.map((code) => valueOf(question, code)) : valueOf(question, value);
  } else {
    question.value = value;
  }
  for (const [code, words] of Object.entries(comments ?? {})) {
    const choice = question.choices.find((item) => item.value === valueOf(question, code));
    question.getCommentTextAreaModel(choice).onTextAreaChange({ target: { value: words } });
  }
}

function run({ survey: json, steps }) {
  const survey = new Model(json);
  const shown = [shownIn(survey)];
  for (const step of steps) {
    answer(survey, step);
    shown.push(shownIn(survey));
  }
  const valid = survey.validate(false);
  // From page to page, as people go; the library lets nobody past a page with a fault.
  survey.currentPageNo = 0;
  while (!survey.isLastPage && survey.nextPage());
  const completed = survey.isLastPage && survey.tryComplete();
  return {
    faults: (survey.jsonErrors ?? []).map((fault) => fault.message),
    shown,
    valid,
    completed,
    data: survey.data,
  };
}

let input = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (part) => (input += part));
process.stdin.on("end", () => process.stdout.write(JSON.stringify(JSON.parse(input).map(run))));
