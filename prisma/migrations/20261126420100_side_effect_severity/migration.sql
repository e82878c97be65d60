-- How bad a side effect was, by its key. A side effect without an entry: not said. The version before writes none, and may
-- leave an entry of a side effect that is no longer told; it counts for nothing.
ALTER TABLE "check_in" ADD COLUMN "severities" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE check_in ADD CONSTRAINT check_in_severities CHECK (jsonb_typeof(severities) = 'object'
  AND octet_length(severities::text) <= 2048
  AND NOT jsonb_path_exists(severities, 'strict $.* ? (@.type() != "string" || (@ != "mild" && @ != "moderate" && @ != "severe"))'));
