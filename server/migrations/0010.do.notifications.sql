-- Mails: a row first, then the hand-over (SX-40).

create table mails (
  shop_id uuid not null,
  id uuid not null,
  unique_key text not null,
  template text not null,
  locale text not null,
  recipient text,
  recipient_normalised text generated always as (lower(recipient)) stored,
  refs jsonb not null,
  order_id uuid,
  resend_of uuid,
  state text not null,
  skip_reason text,
  attempts int not null,
  interruptions int not null,
  error_code text,
  error_text text,
  next_attempt_at timestamptz,
  message_id text,
  created_at timestamptz not null,
  claimed_at timestamptz,
  sent_at timestamptz,
  constraint mails_pkey primary key (shop_id, id),
  constraint mails_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint mails_order_fk foreign key (shop_id, order_id) references orders (shop_id, id),
  constraint mails_resend_of_fk foreign key (shop_id, resend_of) references mails (shop_id, id),
  constraint mails_unique_key unique (shop_id, unique_key),
  constraint mails_locale_check check (locale in ('zh-TW', 'en')),
  constraint mails_refs_check check (jsonb_typeof(refs) = 'object'),
  constraint mails_state_check check (state in ('queued', 'sending', 'sent', 'failed', 'skipped', 'logged')),
  constraint mails_skip_reason_check check ((state = 'skipped') = (skip_reason is not null)),
  constraint mails_recipient_check check (recipient is not null or state = 'skipped'),
  constraint mails_next_attempt_check check ((state in ('queued', 'sending')) = (next_attempt_at is not null)),
  constraint mails_sent_at_check check ((state = 'sent') = (sent_at is not null))
) with (fillfactor = 80);
create index mails_created_at_idx on mails (shop_id, created_at desc, id desc);
-- Nearly all mails are sent: a filter for them walks the index above, one for the others this.
create index mails_state_idx on mails (shop_id, state, created_at desc, id desc) where state <> 'sent';
create index mails_order_idx on mails (shop_id, order_id, created_at) where order_id is not null;
-- Prefix search is a range in byte order: under row-level security LIKE cannot use an index.
create index mails_recipient_prefix_idx on mails (shop_id, recipient_normalised collate "C");
create index mails_due_idx on mails (next_attempt_at) where next_attempt_at is not null and attempts > 0;
comment on table mails is 'Every mail there was to send, written before it is sent. What it says is read again when it leaves: no row holds a code (S0-36).';
comment on column mails.shop_id is 'Shop.';
comment on column mails.id is 'UUIDv7.';
comment on column mails.unique_key is 'What it is about, e.g. codes_issued:<event>: the same cause never makes two mails.';
comment on column mails.template is 'Which mail, see mail-kinds.ts.';
comment on column mails.locale is 'Language it is written in.';
comment on column mails.recipient is 'Address; null when there was none, and then it is skipped.';
comment on column mails.recipient_normalised is 'Lower case, for search.';
comment on column mails.refs is 'Ids and counts from which it is written; never a code, token or text of a person.';
comment on column mails.order_id is 'Order it is about.';
comment on column mails.resend_of is 'The mail that staff sent again with this one.';
comment on column mails.state is 'queued, sending, then sent, failed, skipped (nobody to send it to, or turned off) or logged (no SMTP_URL).';
comment on column mails.skip_reason is 'no_recipient, recipient_invalid or template_disabled.';
comment on column mails.attempts is 'Hand-overs that were begun.';
comment on column mails.interruptions is 'Hand-overs whose end nobody saw; after the second it has failed (SX-14).';
comment on column mails.error_code is 'Why the last attempt failed.';
comment on column mails.error_text is 'What the peer or the network said, one line.';
comment on column mails.next_attempt_at is 'From when a worker may take it: the retry, or the end of the lease of the one that has it.';
comment on column mails.message_id is 'Set at the first attempt and the same at all others (SX-40).';
comment on column mails.created_at is 'When there was reason for it.';
comment on column mails.claimed_at is 'Begin of the last attempt.';
comment on column mails.sent_at is 'When the peer took it.';
call make_tenant_table('mails', 'select, insert, update');
call open_to_platform('mails', 'select (shop_id, id, attempts, next_attempt_at)');

create table mail_templates (
  shop_id uuid not null,
  id uuid not null,
  store_view_id uuid not null,
  template text not null,
  subject text not null,
  html text not null,
  text text not null,
  is_enabled boolean not null,
  version int not null,
  updated_at timestamptz not null,
  constraint mail_templates_pkey primary key (shop_id, id),
  constraint mail_templates_view_fk foreign key (shop_id, store_view_id) references store_views (shop_id, id),
  constraint mail_templates_template_key unique (shop_id, store_view_id, template)
);
comment on table mail_templates is 'Mails as the merchant wants them, per store view; without a row the built-in text is used (SX-41).';
comment on column mail_templates.shop_id is 'Shop.';
comment on column mail_templates.id is 'UUIDv7.';
comment on column mail_templates.store_view_id is 'Store view, that is, language.';
comment on column mail_templates.template is 'Which mail, see mail-kinds.ts.';
comment on column mail_templates.subject is 'Liquid.';
comment on column mail_templates.html is 'Liquid; the inside of the layout.';
comment on column mail_templates.text is 'Liquid; the plain text part.';
comment on column mail_templates.is_enabled is 'False: the mail is not sent, its rows are skipped with template_disabled (S0-34).';
comment on column mail_templates.version is 'Raised by every change; a stale write is refused (SX-32).';
comment on column mail_templates.updated_at is 'When it was last changed.';
call make_tenant_table('mail_templates');
