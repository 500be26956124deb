-- Payments by bank transfer: where the money goes, and what customers say they sent.

create table transfer_accounts (
  shop_id uuid not null,
  bank_code text not null,
  bank_name text not null,
  branch_name text not null,
  account_number text not null,
  account_name text not null,
  due_days int not null,
  version int not null,
  changed_at timestamptz not null,
  constraint transfer_accounts_pkey primary key (shop_id),
  constraint transfer_accounts_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint transfer_accounts_bank_code_check check (bank_code ~ '^[0-9]{3}$'),
  constraint transfer_accounts_account_number_check check (account_number ~ '^[0-9][0-9-]{4,24}$'),
  constraint transfer_accounts_due_days_check check (due_days between 1 and 30)
);
comment on table transfer_accounts is 'The bank account of a shop that customers transfer to; without one the shop offers no bank transfer.';
comment on column transfer_accounts.shop_id is 'Shop.';
comment on column transfer_accounts.bank_code is 'Three digits, as ATMs ask for it.';
comment on column transfer_accounts.bank_name is 'Bank.';
comment on column transfer_accounts.branch_name is 'Branch, empty when it does not matter.';
comment on column transfer_accounts.account_number is 'Digits, hyphens as the merchant writes them.';
comment on column transfer_accounts.account_name is 'Whose account it is.';
comment on column transfer_accounts.due_days is 'A transfer is due at the end of this many days after the order, in the shop''s zone.';
comment on column transfer_accounts.version is 'Raised by every change (SX-32).';
comment on column transfer_accounts.changed_at is 'Last change.';
call make_tenant_table('transfer_accounts', 'select, insert, update');

create table transfer_reports (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  last_five text not null,
  reported_at timestamptz not null,
  constraint transfer_reports_pkey primary key (shop_id, id),
  constraint transfer_reports_order_fk foreign key (shop_id, order_id) references orders (shop_id, id),
  constraint transfer_reports_last_five_check check (last_five ~ '^[0-9]{5}$')
);
create index transfer_reports_order_idx on transfer_reports (shop_id, order_id, reported_at);
comment on table transfer_reports is 'A customer says that he has transferred; staff compares with the bank statement.';
comment on column transfer_reports.shop_id is 'Shop.';
comment on column transfer_reports.id is 'UUIDv7.';
comment on column transfer_reports.order_id is 'Order.';
comment on column transfer_reports.last_five is 'Last five digits of the account the money came from.';
comment on column transfer_reports.reported_at is 'When he said so.';
call make_tenant_table('transfer_reports', 'select, insert');
