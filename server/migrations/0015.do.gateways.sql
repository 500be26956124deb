-- Payment gateways beside the sandbox: numbers to pay with elsewhere, asking for lost notices, one account for several ways to pay.

alter table payments
  add column number jsonb,
  add column next_query_at timestamptz,
  add constraint payments_number_check check (number is null or (number ->> 'kind' in ('atm', 'cvs', 'barcode') and expires_at is not null));
create index payments_next_query_at_idx on payments (next_query_at) where next_query_at is not null;
comment on column payments.provider is 'Name of the provider: sandbox, ecpay_credit, ecpay_atm, ecpay_cvs, ecpay_barcode, bank_transfer, cash_on_delivery; outside when nobody of ours took it.';
comment on column payments.expires_at is 'After this the buyer has to start a new one; null for cash. Once he has a number to pay with, its end. Money that arrives later is still booked when the order waits for it.';
comment on column payments.number is 'With what the buyer pays elsewhere: kind (atm, cvs, barcode), bankCode, number, barcodes; null until the gateway has told.';
comment on column payments.next_query_at is 'When the gateway is asked next whether it was paid, in case its notice was lost; null when it is not asked (any more).';

alter table payment_notices
  drop constraint payment_notices_verdict_check,
  add constraint payment_notices_verdict_check check (verdict in (
    'booked', 'failed', 'number_issued', 'simulated', 'wrong_signature', 'unreadable', 'other_shop', 'unknown_payment', 'wrong_amount', 'wrong_currency',
    'already_paid', 'order_cancelled'
  ));
drop index payment_notices_alarm_idx;
create index payment_notices_alarm_idx on payment_notices (shop_id, received_at desc, id desc) where verdict not in ('booked', 'failed', 'number_issued');
comment on table payment_notices is 'What providers told us about payments, each with our verdict; the verdicts other than booked, failed and number_issued are alarms.';
comment on column payment_notices.provider is 'Name of the provider; of the account at a gateway (ecpay) when it names no payment of ours.';

-- So far there was one gateway, the sandbox, where no money moves.
alter table payment_credentials rename column provider to account;
alter table payment_credentials
  add column is_trial boolean not null default true,
  add column version int not null default 1;
alter table payment_credentials alter column is_trial drop default, alter column version drop default;
comment on table payment_credentials is 'Secrets shared with gateways, encrypted; one set per shop and account at a gateway.';
comment on column payment_credentials.account is 'Name of the account: sandbox, ecpay (shared by four ways to pay).';
comment on column payment_credentials.is_trial is 'No money moves with them: the sandbox, or the stage of a gateway, whose keys are public (SX-70).';
comment on column payment_credentials.version is 'Raised by every change (SX-32).';

create table gateway_pauses (
  account text not null,
  until timestamptz not null,
  constraint gateway_pauses_pkey primary key (account)
);
comment on table gateway_pauses is 'Gateways that were asked too often, by any shop of this installation: they shut out an address, not a shop.';
comment on column gateway_pauses.account is 'Name of the account: ecpay.';
comment on column gateway_pauses.until is 'Before this nobody asks it about payments.';
grant select, insert, update on gateway_pauses to aftercart_platform;

comment on column refunds.attempts is 'How often the gateway was asked since a person last said that it should be.';
