-- Every round has been given its references; what they were made from goes.

-- A municipality keeps all questions of its own, where it had more than are usual now.
update round set most_own_questions = least(longest, 200)
from (select round_id, max(cardinality(question_references)) as longest from module group by round_id) as own
where round_id = round.id and longest > most_own_questions;

alter table round
    alter column composition set not null,
    alter column question_references set not null,
    add constraint round_frozen_when_opened check ((stage = 'DRAFT') = (core_document is null));

alter table module
    alter column question_references set not null,
    drop column questions;

-- Where a question is used.
create index round_question_references_ix on round using gin (question_references);
create index module_question_references_ix on module using gin (question_references);
