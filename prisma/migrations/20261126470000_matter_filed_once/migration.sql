-- What a rule has to say about one day of one patient waits once, however often it is told and taken back.
-- Items that were filed again meanwhile are closed but for the first.
ALTER TABLE inbox_item NO FORCE ROW LEVEL SECURITY;
UPDATE inbox_item later SET closed_at = now() WHERE closed_at IS NULL AND rule IS NOT NULL AND EXISTS (
  SELECT 1 FROM inbox_item earlier WHERE earlier.clinic_id = later.clinic_id AND earlier.patient_id = later.patient_id
    AND earlier.rule = later.rule AND earlier.because->>'text' = later.because->>'text' AND earlier.closed_at IS NULL AND earlier.id < later.id);
ALTER TABLE inbox_item FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX inbox_item_once ON inbox_item (clinic_id, patient_id, rule, md5(because->>'text'))
  WHERE closed_at IS NULL AND rule IS NOT NULL;
