-- Codes learn to be cards: several fields, held before they are given away, unique in their pool, and every transition written down.

alter table code_pools
  add column fields jsonb,
  drop constraint code_pools_kind_check,
  add constraint code_pools_kind_check check (kind in ('campaign', 'card')),
  add constraint code_pools_card_check check ((kind = 'card') = (fields is not null)),
  add constraint code_pools_fields_check check (fields is null or (jsonb_typeof(fields) = 'array' and jsonb_array_length(fields) between 1 and 10)),
  add constraint code_pools_card_source_check check (kind <> 'card' or source = 'uploaded');
comment on column code_pools.kind is 'campaign: serial codes, unique in the shop (S0-19); card: cards for sale, unique in their pool (S1-24).';
comment on column code_pools.withdrawn_count is 'Uploaded codes that were taken back unsent or removed; imported are next_position - 1 less these (S0-22, S1-11).';
comment on column code_pools.fields is 'Of a card pool: what a card consists of, [{ name, isSecret }], one to ten in the order they are shown (S1-1); else null.';

alter table code_import_rows add column secret_hash bytea;
comment on column code_import_rows.secret_hash is 'As in codes.';

alter table codes
  add column secret_hash bytea,
  add column removed_at timestamptz,
  drop constraint codes_state_check,
  add constraint codes_state_check check (state in ('free', 'held', 'assigned', 'void')),
  add constraint codes_removed_check check (removed_at is null or (state = 'free' and not is_live)),
  drop constraint codes_generated_check,
  add constraint codes_generated_check check (position is not null or state not in ('free', 'held'));
create index codes_held_idx on codes (shop_id, pool_id, position) where state = 'held';
create index codes_secret_hash_idx on codes (shop_id, secret_hash) where secret_hash is not null;
comment on table codes is 'One code or card each. The value is encrypted and appears nowhere else (SX-3, SX-27).';
comment on column codes.state is 'free (available), held (occupied: there is a row in code_holds), assigned (sold: there is a row in code_assignments) or void (with or without one) (S1-22).';
comment on column codes.is_live is 'Takes part in uniqueness; false once its pool is retired, its unsent batch withdrawn or it was removed (S0-20, S0-22, S1-11).';
comment on column codes.scope_id is 'Among what a live code is unique: the shop for campaign codes (S0-19), the pool for cards (S1-24).';
comment on column codes.lookup_hash is 'HMAC-SHA-256 of shop and normalised code, keyed outside the database; of a card, of its first field that is not empty.';
comment on column codes.secret_hash is 'The same of a card''s first secret field, to find it by; null where that is its lookup_hash already, and for campaign codes.';
comment on column codes.ciphertext is 'AES-256-GCM of the code for this shop and id; of a card, of the JSON array of its fields.';
comment on column codes.removed_at is 'When a person removed the card, which was free; nobody ever gets it (S1-11).';

alter table code_assignments
  add column revealed_at timestamptz,
  add column revealed_address text,
  add column replaced_at timestamptz,
  drop constraint code_assignments_unit_key,
  add constraint code_assignments_revealed_check check ((revealed_at is null) = (revealed_address is null));
create unique index code_assignments_unit_key on code_assignments (shop_id, owner_id, pool_id, unit_no) where replaced_at is null;
comment on table code_assignments is 'Which unit, or which reward, got which code. The two keys say: no code twice, no unit twice (S0-2, S0-32). Never removed (S0-3); of a card the first look is added, and that it was replaced.';
comment on column code_assignments.revealed_at is 'When its owner first looked at it; null for a serial code, which is mailed (S1-2).';
comment on column code_assignments.revealed_address is 'Network address of that first look.';
comment on column code_assignments.replaced_at is 'When the unit got another card in place of this one, which is void (S1-26).';
grant update on code_assignments to aftercart_app;

create table code_holds (
  shop_id uuid not null,
  code_id uuid not null,
  pool_id uuid not null,
  holder_kind text not null,
  holder_id uuid not null,
  owner_id uuid not null,
  unit_no int not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  constraint code_holds_pkey primary key (shop_id, code_id),
  constraint code_holds_code_fk foreign key (shop_id, code_id) references codes (shop_id, id),
  constraint code_holds_unit_key unique (shop_id, holder_id, owner_id, unit_no),
  constraint code_holds_holder_kind_check check (holder_kind in ('order', 'bargain', 'draw')),
  constraint code_holds_unit_no_check check (unit_no >= 1)
);
create index code_holds_expires_at_idx on code_holds (shop_id, pool_id, expires_at);
comment on table code_holds is 'Cards that are occupied: set aside for who may still pay for them (S1-16). One hold per card, one card per unit.';
comment on column code_holds.shop_id is 'Shop.';
comment on column code_holds.code_id is 'Card.';
comment on column code_holds.pool_id is 'Pool of the card.';
comment on column code_holds.holder_kind is 'Who holds it: order, bargain or draw. A hold is released by its holder only (S1-21).';
comment on column code_holds.holder_id is 'That order, bargain or draw.';
comment on column code_holds.owner_id is 'Who is going to get it: the order line, or the prize.';
comment on column code_holds.unit_no is 'Which piece of it, from 1 (S1-25).';
comment on column code_holds.expires_at is 'From this moment of the database''s time on the card is available to others.';
comment on column code_holds.created_at is 'When it was occupied.';
call make_tenant_table('code_holds');

alter table code_events
  add column from_state text,
  add column to_state text,
  add column holder_id uuid,
  drop constraint code_events_type_check,
  add constraint code_events_type_check check
    (type in ('imported', 'revealed', 'voided', 'exported', 'withdrawn', 'retired', 'held', 'released', 'assigned', 'removed'));
-- Codes that were declared void so far: the owner is under row-level security, too, and would find none of them.
alter table code_events no force row level security;
alter table code_assignments no force row level security;
update code_events e
set from_state = case when exists (
      select from code_assignments a where a.shop_id = e.shop_id and a.code_id = e.code_id and a.assigned_at <= e.occurred_at
    ) then 'assigned' else 'free' end,
    to_state = 'void'
where e.type = 'voided';
alter table code_assignments force row level security;
alter table code_events force row level security;
-- The machine of S1-22: what is in no pair here cannot be written.
alter table code_events add constraint code_events_transition_check check (
  (from_state is null and to_state is null and type not in ('held', 'released', 'assigned', 'voided'))
  or (type, from_state, to_state) in (
    ('held', 'free', 'held'), ('released', 'held', 'free'), ('assigned', 'held', 'assigned'), ('assigned', 'free', 'assigned'),
    ('voided', 'free', 'void'), ('voided', 'held', 'void'), ('voided', 'assigned', 'void'))
);
comment on table code_events is 'What happened to a code or a pool, append only: every transition of a card (S1-22), of campaign codes what people did. That a campaign code was given away stands in code_assignments.';
comment on column code_events.type is 'imported, revealed, voided, exported, withdrawn, retired, held, released, assigned or removed.';
comment on column code_events.from_state is 'State before, of a transition; else null.';
comment on column code_events.to_state is 'State after, of a transition; else null.';
comment on column code_events.holder_id is 'Order, bargain or draw that held, released or got the card.';
