-- An entry that was said anew knows the one that it stands for: whoever still has the old one open is shown the new one.
-- An entry is replaced once; entries from before this have no known successor.
ALTER TABLE fact ADD COLUMN replaces_id uuid;
ALTER TABLE fact ADD CONSTRAINT fact_replaces_fkey FOREIGN KEY (clinic_id, replaces_id) REFERENCES fact (clinic_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX fact_replaces_once ON fact (clinic_id, replaces_id);
