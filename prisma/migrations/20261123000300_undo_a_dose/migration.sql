-- "Undo" right after a wrong tap takes a dose log back. Only its own patient, only while the day lasts;
-- the audit keeps that it was there.
GRANT DELETE ON dose_log TO accord_app;
CREATE POLICY dose_log_taken_back ON dose_log AS RESTRICTIVE FOR DELETE
  USING (app_role() = 'patient' AND patient_id = app_actor() AND logged_at > now() - interval '30 hours');
