-- A catalogue of sentences in another language is approved by signature as the clinical content is: null is that content itself.
ALTER TABLE "content_approval" ADD COLUMN "language" TEXT;
ALTER TABLE content_approval ADD CONSTRAINT content_approval_language CHECK (language ~ '^[a-z]{2}$');
-- The language that someone reads, as a locale.
ALTER TABLE patient ADD CONSTRAINT patient_language CHECK (language ~ '^[a-z]{2}-[A-Z]{2}$');

-- A session says in which language its person reads. More columns than before: the function is made anew.
DROP FUNCTION touch_session(bytea, boolean);
CREATE FUNCTION touch_session(p_hash bytea, p_slide boolean)
RETURNS TABLE (session_id uuid, person_id uuid, clinic_id uuid, role text, title text, given_name text, family_name text, zone text, proved_at timestamptz, language text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE s session; p person; BEGIN
  PERFORM set_config('app.role', 'system', true), set_config('app.clinic', '', true);
  SELECT * INTO s FROM session WHERE id_hash = p_hash AND revoked_at IS NULL AND idle_at > now() AND abs_at > now();
  IF s.id IS NULL THEN RETURN; END IF;
  IF p_slide AND s.idle_at < now() + make_interval(secs => s.idle_limit - least(60, s.idle_limit / 60)) THEN
    -- Judged again: it may have been revoked since it was read.
    UPDATE session SET idle_at = now() + make_interval(secs => idle_limit)
      WHERE id_hash = p_hash AND revoked_at IS NULL AND idle_at > now() AND abs_at > now() RETURNING * INTO s;
    IF s.id IS NULL THEN RETURN; END IF;
  END IF;
  SELECT * INTO p FROM person x WHERE x.clinic_id = s.clinic_id AND x.id = s.person_id AND x.active;
  IF p.id IS NULL THEN RETURN; END IF;
  PERFORM set_config('app.clinic', s.clinic_id::text, true);
  RETURN QUERY SELECT s.id, p.id, p.clinic_id, p.role, p.title, p.given_name, p.family_name,
    coalesce((SELECT t.zone FROM patient t WHERE t.clinic_id = p.clinic_id AND t.id = p.id), (SELECT c.zone FROM clinic c WHERE c.id = p.clinic_id)), s.proved_at,
    (SELECT t.language FROM patient t WHERE t.clinic_id = p.clinic_id AND t.id = p.id);
  -- The context was for this one question.
  PERFORM set_config('app.role', '', true), set_config('app.clinic', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION touch_session(bytea, boolean) FROM PUBLIC;
