-- A room brings its own types of visits on its card. Here a type is one word in camel case, so that no sentence, dose or diagnosis
-- fits in; which words there are says the program (lib/modalities/visits.ts). Everything else of both bounds stays as it was.
ALTER TABLE need DROP CONSTRAINT need_bounds;
ALTER TABLE need ADD CONSTRAINT need_bounds CHECK (char_length(key) BETWEEN 1 AND 120 AND char_length(coalesce(after_key, '')) <= 120
  AND visit_type ~ '^[a-z][a-zA-Z]{2,19}$' AND minutes BETWEEN 5 AND 480
  AND who IN ('physician', 'acupuncturist', 'lab') AND earliest <= target AND target <= latest
  AND earliest >= '1990-01-01' AND latest <= '2300-12-31' AND coalesce(ordinal_n, 1) BETWEEN 1 AND 200
  AND coalesce(ordinal_of, 1) BETWEEN 1 AND 200 AND tries BETWEEN 0 AND 1000 AND char_length(coalesce(reason, '')) <= 300
  AND (status <> 'closed' OR reason IS NOT NULL));
ALTER TABLE appointment DROP CONSTRAINT appointment_bounds;
ALTER TABLE appointment ADD CONSTRAINT appointment_bounds CHECK (starts_at < ends_at AND ends_at <= starts_at + interval '8 hours'
  AND starts_at BETWEEN '1990-01-01' AND '2300-12-31' AND char_length(zone) <= 64 AND char_length(note) <= 500
  AND visit_type ~ '^[a-z][a-zA-Z]{2,19}$'
  AND coalesce(ordinal_n, 1) BETWEEN 1 AND 200 AND coalesce(ordinal_of, 1) BETWEEN 1 AND 200 AND revision BETWEEN 0 AND 10000000);
