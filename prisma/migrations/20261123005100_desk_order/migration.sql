-- The desk's list in its own order, and its few misfits, without a look at what is booked or closed.
DROP INDEX need_waiting;
CREATE INDEX need_waiting ON need (clinic_id, latest, earliest DESC, id) WHERE status = 'waiting';
CREATE INDEX need_misfit ON need (clinic_id, latest) WHERE status = 'booked' AND misfit;
