-- An entry of a chart says in which shape it was written, as the parts of a plan do: what is read later is lifted first.
ALTER TABLE fact ADD COLUMN shape SMALLINT NOT NULL DEFAULT 1;
ALTER TABLE fact ADD CONSTRAINT fact_shape_bounds CHECK (shape BETWEEN 1 AND 1000);
