-- Shops, their store views, and the people who work in them.

create table shops (
  id uuid not null,
  shop_id uuid generated always as (id) stored not null,
  handle text not null,
  name text not null,
  currency text not null,
  time_zone text not null,
  locale text not null,
  accent_color text not null,
  is_demo boolean not null,
  sandbox_payments boolean not null,
  notification_emails text[] not null,
  settings jsonb not null,
  version int not null,
  created_at timestamptz not null,
  constraint shops_pkey primary key (shop_id),
  constraint shops_id_key unique (id),
  constraint shops_handle_key unique (handle),
  constraint shops_handle_check check (handle ~ '^[a-z0-9](-?[a-z0-9]){1,39}$' and handle not in ('sign-in', 'setup', 'forgot-password', 'kit')),
  constraint shops_name_check check (char_length(name) between 1 and 60),
  constraint shops_currency_check check (currency in ('TWD', 'CNY', 'USD')),
  constraint shops_locale_check check (locale in ('zh-TW', 'en')),
  constraint shops_accent_color_check check (accent_color ~ '^#[0-9a-f]{6}$'),
  constraint shops_settings_check check (jsonb_typeof(settings) = 'object')
);
comment on table shops is 'One tenant. Everything else belongs to one of them.';
comment on column shops.id is 'UUIDv7.';
comment on column shops.shop_id is 'The same as id, so that shops are isolated by the same rule as every tenant table.';
comment on column shops.handle is 'Name in addresses: /s/<handle>/.';
comment on column shops.name is 'Name customers see.';
comment on column shops.currency is 'ISO 4217; every amount of the shop is in its minor unit.';
comment on column shops.time_zone is 'IANA zone; dates and windows are read and shown in it.';
comment on column shops.locale is 'Language of the default store view.';
comment on column shops.accent_color is 'The one accent colour of the storefront.';
comment on column shops.is_demo is 'A demonstration shop: its pages carry a banner (SX-70).';
comment on column shops.sandbox_payments is 'The sandbox gateway may be used; its pages carry a banner (SX-70).';
comment on column shops.notification_emails is 'Who gets alarms, low-stock and import mails (S0-14).';
comment on column shops.settings is 'Settings of modules by name; each module validates its own.';
comment on column shops.version is 'Raised by every change; a stale write is refused (SX-32).';
comment on column shops.created_at is 'When it was opened.';
call make_tenant_table('shops', 'select, update');
call open_to_platform('shops', 'select, insert');

create table shop_domains (
  domain text not null,
  shop_id uuid not null,
  constraint shop_domains_pkey primary key (domain),
  constraint shop_domains_shop_id_fk foreign key (shop_id) references shops (shop_id),
  constraint shop_domains_domain_check check (domain = lower(domain) and char_length(domain) between 3 and 253)
);
comment on table shop_domains is 'Own domains of storefronts. No row-level security: it is what finds the shop.';
comment on column shop_domains.domain is 'Host name in lower case, without port.';
comment on column shop_domains.shop_id is 'Shop.';
grant select on shop_domains to aftercart_app, aftercart_platform;

create table store_views (
  shop_id uuid not null,
  id uuid not null,
  locale text not null,
  name text not null,
  position int not null,
  is_offered boolean not null,
  settings jsonb not null,
  version int not null,
  constraint store_views_pkey primary key (shop_id, id),
  constraint store_views_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint store_views_locale_key unique (shop_id, locale),
  constraint store_views_locale_check check (locale in ('zh-TW', 'en')),
  constraint store_views_name_check check (char_length(name) between 1 and 30),
  constraint store_views_default_check check (position > 0 or is_offered),
  constraint store_views_settings_check check (jsonb_typeof(settings) = 'object')
);
comment on table store_views is 'One language face of a shop; its settings override the shop''s.';
comment on column store_views.shop_id is 'Shop.';
comment on column store_views.id is 'UUIDv7.';
comment on column store_views.locale is 'BCP 47 tag.';
comment on column store_views.name is 'Name shown in the language switcher.';
comment on column store_views.position is 'Order in the switcher; the first is the default.';
comment on column store_views.is_offered is 'Customers may choose it; the default is always offered.';
comment on column store_views.settings is 'Overrides by setting name; what is absent is inherited.';
comment on column store_views.version is 'Raised by every change; a stale write is refused (SX-32).';
call make_tenant_table('store_views');
call open_to_platform('store_views', 'select, insert');

create table staff (
  id uuid not null,
  email text not null,
  email_normalised text not null,
  name text not null,
  password_hash text,
  locale text not null,
  totp_secret bytea,
  totp_key_id text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  email_proven_at timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null,
  constraint staff_pkey primary key (id),
  constraint staff_email_normalised_key unique (email_normalised),
  constraint staff_name_check check (char_length(name) between 1 and 60),
  constraint staff_locale_check check (locale in ('zh-TW', 'en')),
  constraint staff_totp_check check ((totp_secret is null) = (totp_key_id is null) and (totp_confirmed_at is null or totp_secret is not null))
);
comment on table staff is 'A person who works in one or more shops. Belongs to no shop: reached only through aftercart_platform.';
comment on column staff.id is 'UUIDv7.';
comment on column staff.email is 'As typed.';
comment on column staff.email_normalised is 'Lower case and trimmed, for sign-in.';
comment on column staff.name is 'Shown in timelines.';
comment on column staff.password_hash is 'argon2id, PHC string (SX-22); null until the set-up link was used.';
comment on column staff.locale is 'Language of the back office.';
comment on column staff.totp_secret is 'Encrypted TOTP secret; asked for at sign-in once totp_confirmed_at is set.';
comment on column staff.totp_key_id is 'Key that encrypted the secret.';
comment on column staff.totp_confirmed_at is 'Since when the second factor is on; null while its owner has not proved to have it.';
comment on column staff.totp_last_step is 'Last accepted time step; a code counts once.';
comment on column staff.email_proven_at is 'Since when it is known that whoever has the password also has the mailbox, or that the operator vouches for him; null for an account made by a link that a shop handed over: no other shop can be joined with it.';
comment on column staff.disabled_at is 'Since when the account may not sign in at all; only the operator sets it.';
comment on column staff.created_at is 'When it was made.';
grant select, insert, update on staff to aftercart_platform;

create table staff_recovery_codes (
  staff_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  constraint staff_recovery_codes_pkey primary key (staff_id, code_hash),
  constraint staff_recovery_codes_staff_fk foreign key (staff_id) references staff (id)
);
comment on table staff_recovery_codes is 'One-time codes for a lost second factor.';
comment on column staff_recovery_codes.staff_id is 'Whose.';
comment on column staff_recovery_codes.code_hash is 'SHA-256.';
comment on column staff_recovery_codes.used_at is 'When it was used up.';
grant select, insert, update, delete on staff_recovery_codes to aftercart_platform;

create table shop_roles (
  shop_id uuid not null,
  id uuid not null,
  name text not null,
  name_normalised text generated always as (lower(name)) stored,
  permissions text[] not null,
  version int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint shop_roles_pkey primary key (shop_id, id),
  constraint shop_roles_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint shop_roles_name_key unique (shop_id, name_normalised),
  constraint shop_roles_name_check check (char_length(name) between 1 and 40)
);
comment on table shop_roles is 'Roles that a shop made for itself, from the permissions the modules declare (SX-21).';
comment on column shop_roles.shop_id is 'Shop.';
comment on column shop_roles.id is 'UUIDv7.';
comment on column shop_roles.name is 'What the shop calls it.';
comment on column shop_roles.name_normalised is 'Lower case: two roles of one name would be confused.';
comment on column shop_roles.permissions is 'What it may do. A permission that no module declares any more counts for nothing.';
comment on column shop_roles.version is 'Raised by every change; a stale write is refused (SX-32).';
comment on column shop_roles.created_at is 'When it was made.';
comment on column shop_roles.updated_at is 'When it was last changed.';
call make_tenant_table('shop_roles');
call open_to_platform('shop_roles', 'select');

create table shop_staff (
  shop_id uuid not null,
  staff_id uuid not null,
  role text not null,
  custom_role_id uuid,
  disabled_at timestamptz,
  created_at timestamptz not null,
  constraint shop_staff_pkey primary key (shop_id, staff_id),
  constraint shop_staff_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint shop_staff_staff_fk foreign key (staff_id) references staff (id),
  constraint shop_staff_custom_role_fk foreign key (shop_id, custom_role_id) references shop_roles (shop_id, id),
  constraint shop_staff_role_check check (role in ('owner', 'manager', 'support', 'marketing', 'viewer', 'custom')),
  constraint shop_staff_custom_role_check check ((role = 'custom') = (custom_role_id is not null))
);
create index shop_staff_custom_role_idx on shop_staff (shop_id, custom_role_id) where custom_role_id is not null;
create index shop_staff_staff_id_idx on shop_staff (staff_id);
comment on table shop_staff is 'Who works in a shop, and as what (SX-21).';
comment on column shop_staff.shop_id is 'Shop.';
comment on column shop_staff.staff_id is 'Person.';
comment on column shop_staff.role is 'owner, manager, support, marketing, viewer, or custom: one of the shop''s own.';
comment on column shop_staff.custom_role_id is 'Which one of the shop''s own.';
comment on column shop_staff.disabled_at is 'Since when the person may not enter this shop; his other shops do not notice.';
comment on column shop_staff.created_at is 'Since when.';
call make_tenant_table('shop_staff');
call open_to_platform('shop_staff', 'select, insert');

create table staff_invitations (
  shop_id uuid not null,
  id uuid not null,
  email text not null,
  email_normalised text not null,
  name text not null,
  role text not null,
  custom_role_id uuid,
  locale text not null,
  inviter_id uuid,
  inviter_name text not null,
  created_at timestamptz not null,
  sent_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  withdrawn_at timestamptz,
  constraint staff_invitations_pkey primary key (shop_id, id),
  constraint staff_invitations_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint staff_invitations_inviter_fk foreign key (shop_id, inviter_id) references shop_staff (shop_id, staff_id),
  constraint staff_invitations_accepted_by_fk foreign key (shop_id, accepted_by) references shop_staff (shop_id, staff_id),
  constraint staff_invitations_name_check check (char_length(name) between 1 and 60),
  constraint staff_invitations_locale_check check (locale in ('zh-TW', 'en')),
  constraint staff_invitations_custom_role_fk foreign key (shop_id, custom_role_id) references shop_roles (shop_id, id),
  constraint staff_invitations_role_check check (role in ('owner', 'manager', 'support', 'marketing', 'viewer', 'custom')),
  constraint staff_invitations_custom_role_check
    check (case when accepted_at is null and withdrawn_at is null then (role = 'custom') = (custom_role_id is not null) else custom_role_id is null end),
  constraint staff_invitations_end_check check ((accepted_at is null) = (accepted_by is null) and (accepted_at is null or withdrawn_at is null))
);
create unique index staff_invitations_pending_key on staff_invitations (shop_id, email_normalised) where accepted_at is null and withdrawn_at is null;
create index staff_invitations_created_at_idx on staff_invitations (shop_id, created_at);
comment on table staff_invitations is 'Whom a shop asks to work in it. A membership begins when the person accepts, never before (SX-21).';
comment on column staff_invitations.shop_id is 'Shop.';
comment on column staff_invitations.id is 'UUIDv7.';
comment on column staff_invitations.email is 'Address the link goes to, as typed.';
comment on column staff_invitations.email_normalised is 'Lower case and trimmed: the account that may accept.';
comment on column staff_invitations.name is 'What the shop calls the person; he may correct it.';
comment on column staff_invitations.role is 'What he becomes; custom: one of the shop''s own roles.';
comment on column staff_invitations.custom_role_id is 'Which one; forgotten when the invitation ends, so that the role can be deleted.';
comment on column staff_invitations.locale is 'Language of the mail.';
comment on column staff_invitations.inviter_id is 'Who answers for it: he has to be entitled to it still when it is accepted. Null for the operator.';
comment on column staff_invitations.inviter_name is 'His name as it was then.';
comment on column staff_invitations.created_at is 'Invited at.';
comment on column staff_invitations.sent_at is 'When the last mail was asked for.';
comment on column staff_invitations.accepted_at is 'When the person accepted.';
comment on column staff_invitations.accepted_by is 'The account he accepted with.';
comment on column staff_invitations.withdrawn_at is 'When the shop took it back.';
call make_tenant_table('staff_invitations', 'select, insert, update');
call open_to_platform('staff_invitations', 'select, update');

create table staff_password_resets (
  shop_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  email text not null,
  locale text not null,
  requested_at timestamptz not null,
  address inet,
  used_at timestamptz,
  constraint staff_password_resets_pkey primary key (shop_id, id),
  constraint staff_password_resets_member_fk foreign key (shop_id, staff_id) references shop_staff (shop_id, staff_id),
  constraint staff_password_resets_locale_check check (locale in ('zh-TW', 'en'))
);
create index staff_password_resets_staff_idx on staff_password_resets (staff_id, requested_at);
comment on table staff_password_resets is 'Somebody said he forgot his password. It stands in one of the shops he works in, because every mail is a row of a shop.';
comment on column staff_password_resets.shop_id is 'Shop whose mail log has the mail.';
comment on column staff_password_resets.id is 'UUIDv7.';
comment on column staff_password_resets.staff_id is 'Whose password.';
comment on column staff_password_resets.email is 'Address of the account then; the link goes there.';
comment on column staff_password_resets.locale is 'Language of the mail.';
comment on column staff_password_resets.requested_at is 'Asked at.';
comment on column staff_password_resets.address is 'Address the request came from.';
comment on column staff_password_resets.used_at is 'When a new password was chosen.';
call make_tenant_table('staff_password_resets', 'select, insert');
call open_to_platform('staff_password_resets', 'select, update');

create table staff_links (
  shop_id uuid not null,
  token_hash bytea not null,
  invitation_id uuid,
  reset_id uuid,
  mail_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint staff_links_pkey primary key (shop_id, token_hash),
  constraint staff_links_invitation_fk foreign key (shop_id, invitation_id) references staff_invitations (shop_id, id),
  constraint staff_links_reset_fk foreign key (shop_id, reset_id) references staff_password_resets (shop_id, id),
  constraint staff_links_purpose_check check (num_nonnulls(invitation_id, reset_id) = 1)
);
create index staff_links_reset_idx on staff_links (shop_id, reset_id) where reset_id is not null;
create index staff_links_token_hash_idx on staff_links (token_hash);
create index staff_links_invitation_idx on staff_links (shop_id, invitation_id);
comment on table staff_links is 'One-time links of invitations and password resets. The token is made while the mail is written and stands in the mail only.';
comment on column staff_links.shop_id is 'Shop.';
comment on column staff_links.token_hash is 'SHA-256 of the token in the link.';
comment on column staff_links.invitation_id is 'What it accepts.';
comment on column staff_links.reset_id is 'Or whose password it sets.';
comment on column staff_links.mail_id is 'Mail it was written into; null when the shop handed it over, on an installation without SMTP.';
comment on column staff_links.created_at is 'When it was made.';
comment on column staff_links.expires_at is 'Until when it can be used.';
call make_tenant_table('staff_links', 'select, insert, delete');
call open_to_platform('staff_links', 'select, delete');

create table staff_sessions (
  token_hash bytea not null,
  id uuid not null,
  staff_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  address inet,
  user_agent text,
  constraint staff_sessions_pkey primary key (token_hash),
  constraint staff_sessions_id_key unique (id),
  constraint staff_sessions_staff_fk foreign key (staff_id) references staff (id)
);
create index staff_sessions_staff_id_idx on staff_sessions (staff_id);
comment on table staff_sessions is 'Signed-in browsers of staff. Idle 30 minutes, absolute 12 hours.';
comment on column staff_sessions.token_hash is 'SHA-256 of the 256-bit cookie.';
comment on column staff_sessions.id is 'UUIDv7: how its owner names it, to end it.';
comment on column staff_sessions.staff_id is 'Whose.';
comment on column staff_sessions.created_at is 'Signed in at.';
comment on column staff_sessions.last_seen_at is 'Last use, written at most once a minute.';
comment on column staff_sessions.ended_at is 'Signed out, password changed or disabled at.';
comment on column staff_sessions.address is 'Address at sign-in.';
comment on column staff_sessions.user_agent is 'Browser at sign-in.';
grant select, insert, update, delete on staff_sessions to aftercart_platform;

create table setup_links (
  token_hash bytea not null,
  staff_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint setup_links_pkey primary key (token_hash),
  constraint setup_links_staff_fk foreign key (staff_id) references staff (id)
);
comment on table setup_links is 'One-time links that the operator prints: the first owner of an installation, or a member of staff choosing a password.';
comment on column setup_links.token_hash is 'SHA-256 of the token in the link.';
comment on column setup_links.staff_id is 'Null for the first start, when there is nobody yet.';
comment on column setup_links.created_at is 'When it was printed.';
comment on column setup_links.expires_at is 'Until when it can be used.';
comment on column setup_links.used_at is 'When it was used; it works once.';
grant select, insert, update on setup_links to aftercart_platform;

create table sign_in_attempts (
  subject_hash bytea not null,
  window_started_at timestamptz not null,
  attempts int not null,
  constraint sign_in_attempts_pkey primary key (subject_hash)
);
comment on table sign_in_attempts is 'Failed sign-ins per account and per address in the running minute; shared by all web processes (SX-24).';
comment on column sign_in_attempts.subject_hash is 'SHA-256 of surface, shop and account or address.';
comment on column sign_in_attempts.window_started_at is 'Begin of the running minute.';
comment on column sign_in_attempts.attempts is 'Attempts in it.';
grant select, insert, update, delete on sign_in_attempts to aftercart_app, aftercart_platform;

create table api_tokens (
  shop_id uuid not null,
  id uuid not null,
  name text not null,
  token_hash bytea not null,
  tail text not null,
  permissions text[] not null,
  creator_id uuid,
  creator_name text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  last_address inet,
  revoked_at timestamptz,
  revoked_by text,
  constraint api_tokens_pkey primary key (shop_id, id),
  constraint api_tokens_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint api_tokens_creator_fk foreign key (shop_id, creator_id) references shop_staff (shop_id, staff_id),
  constraint api_tokens_token_hash_key unique (shop_id, token_hash),
  constraint api_tokens_name_check check (char_length(name) between 1 and 60),
  constraint api_tokens_permissions_check check (cardinality(permissions) > 0)
);
create index api_tokens_token_hash_idx on api_tokens (token_hash);
comment on table api_tokens is 'Programs that work in one shop (SX-25). A token may do what it was given and its maker may do still.';
comment on column api_tokens.shop_id is 'Shop.';
comment on column api_tokens.id is 'UUIDv7.';
comment on column api_tokens.name is 'What it is for.';
comment on column api_tokens.token_hash is 'SHA-256 of the 256-bit token, which is shown once.';
comment on column api_tokens.tail is 'Its last four characters, to tell it from others.';
comment on column api_tokens.permissions is 'What it was given.';
comment on column api_tokens.creator_id is 'Who made it: his permissions bound it at every request. Null when the operator made it on the command line.';
comment on column api_tokens.creator_name is 'His name as it was then.';
comment on column api_tokens.created_at is 'When it was made.';
comment on column api_tokens.expires_at is 'Until when it works; null for as long as it is not revoked.';
comment on column api_tokens.last_used_at is 'Last use, written at most once a minute.';
comment on column api_tokens.last_address is 'Address of that use.';
comment on column api_tokens.revoked_at is 'When it was revoked; it works never again.';
comment on column api_tokens.revoked_by is 'Name of who revoked it.';
call make_tenant_table('api_tokens', 'select, insert, update');
call open_to_platform('api_tokens', 'select, update');
