-- A paste has no heading of its own, unless it was copied with one (S1-24).
alter table code_imports add column is_pasted boolean not null default false;
comment on column code_imports.is_pasted is 'Pasted lines, whose heading may be absent: then the fields stand in the pool''s order.';
