-- What was decided on a result: the dose stays, or a signed version changed it. A physician decides.
ALTER TABLE "inbox_item" ADD COLUMN "decision" TEXT;
ALTER TABLE inbox_item ADD CONSTRAINT inbox_item_decision CHECK (decision IS NULL
  OR (decision IN ('keep', 'change') AND kind = 'result' AND closed_at IS NOT NULL AND closed_by_id IS NOT NULL));
CREATE FUNCTION inbox_item_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_role() <> 'system' AND NOT (app_role() = 'physician' AND NEW.closed_by_id = app_actor()) THEN
    RAISE EXCEPTION 'a physician decides on a result' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inbox_item_decided BEFORE UPDATE ON inbox_item FOR EACH ROW
  WHEN (NEW.decision IS NOT NULL AND NEW.decision IS DISTINCT FROM OLD.decision) EXECUTE FUNCTION inbox_item_decided();
CREATE TRIGGER inbox_item_decided_at_once BEFORE INSERT ON inbox_item FOR EACH ROW
  WHEN (NEW.decision IS NOT NULL) EXECUTE FUNCTION inbox_item_decided();
