-- A patient tells what is new in their own name; what is known is changed, confirmed or ended by a clinician.
CREATE POLICY fact_told ON fact AS RESTRICTIVE FOR INSERT WITH CHECK (
  app_role() <> 'patient' OR (source = 'patient' AND recorded_by_id = app_actor() AND ended_at IS NULL AND replaces_id IS NULL));
CREATE POLICY fact_kept ON fact AS RESTRICTIVE FOR UPDATE USING (app_role() <> 'patient');
