-- Who takes a decision on a result back decides too: a physician. Until now any clinician of the team could undo it.
CREATE OR REPLACE FUNCTION inbox_item_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_role() <> 'system' AND NOT (app_role() = 'physician' AND (NEW.decision IS NULL OR NEW.closed_by_id = app_actor())) THEN
    RAISE EXCEPTION 'a physician decides on a result' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER inbox_item_decided ON inbox_item;
CREATE TRIGGER inbox_item_decided BEFORE UPDATE ON inbox_item FOR EACH ROW
  WHEN (NEW.decision IS DISTINCT FROM OLD.decision) EXECUTE FUNCTION inbox_item_decided();
