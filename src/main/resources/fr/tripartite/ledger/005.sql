-- Format 5: a document of type COMPLEMENT adds to the invoice that its origin names. Documents tell under which start the
-- contribution of the two first years was invoiced where they carry it (those of format 4 invoiced it in the calendar year of the
-- start), the VAT mention that was printed, and why they were issued; runs tell why somebody asked for them.

ALTER TABLE document ADD COLUMN contribution_start DATE;
ALTER TABLE document ADD COLUMN mention TEXT;
ALTER TABLE document ADD COLUMN motive VARCHAR(10);
ALTER TABLE run_seal ADD COLUMN reason TEXT;

UPDATE ledger_format SET version = 5;
