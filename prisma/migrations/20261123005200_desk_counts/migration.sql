-- The desk's list is counted on every look at the day: the index alone answers, row-level security's columns in it.
DROP INDEX need_waiting;
CREATE INDEX need_waiting ON need (clinic_id, latest, earliest DESC, id) INCLUDE (patient_id, visit_type) WHERE status = 'waiting';
