-- Sliding the idle limit on every request wrote a row and waited for the disk before each page. It now slides when at
-- least a sixtieth of the limit, at most a minute, has gone by since: a session ends that much sooner, never later.
CREATE OR REPLACE FUNCTION touch_session(p_hash bytea, p_slide boolean)
RETURNS TABLE (session_id uuid, person_id uuid, clinic_id uuid, role text, title text, given_name text, family_name text, zone text, proved_at timestamptz)
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
    coalesce((SELECT t.zone FROM patient t WHERE t.clinic_id = p.clinic_id AND t.id = p.id), (SELECT c.zone FROM clinic c WHERE c.id = p.clinic_id)), s.proved_at;
  -- The context was for this one question.
  PERFORM set_config('app.role', '', true), set_config('app.clinic', '', true);
END $$;
