/**
 * A questionnaire in other people's formats, and surveys of theirs as questions of ours. Pure: documents in, documents
 * out. What must tell the types of question or the kinds of condition apart implements their {@code Cases}, a class a
 * format, so that the compiler names whoever has not heard of a new one.
 */
package fi.openagenda.export.questionnaire;
