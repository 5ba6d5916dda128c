-- Format 5: under which start the contribution of the two first years was invoiced, where a document carries it; in documents of
-- format 4 it was invoiced in the calendar year of the start.

ALTER TABLE document ADD COLUMN contribution_start DATE;

UPDATE ledger_format SET version = 5;
