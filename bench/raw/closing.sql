-- What a closing with several codes and its mail add to purchase.sql (SX-61). One function is one commit.

create or replace function bench.issue_many(shop uuid, pool uuid, order_id uuid, line uuid, job uuid, wanted int) returns void language plpgsql as $$
begin
  update pgboss.job_common set state = 'completed', completed_on = now() where id = job and name = 'events';
  with free as (
    select id, row_number() over (order by position) as nth
    from (select id, position from codes where shop_id = shop and pool_id = pool and state = 'free' and is_live order by position limit wanted for no key update skip locked) as locked
  ), taken as (
    update codes set state = 'assigned' from free where codes.shop_id = shop and codes.id = free.id
  )
  insert into code_assignments (shop_id, code_id, pool_id, owner_kind, owner_id, unit_no, order_id, assigned_at)
  select shop, id, pool, 'order_line', line, nth, order_id, now() from free;
  perform bench.note(shop, order_id, 'codes_issued');
end $$;

create or replace function bench.queue_mail(shop uuid, mail uuid, for_order uuid) returns void language sql as $$
  insert into mails (shop_id, id, unique_key, template, locale, recipient, refs, state, attempts, interruptions, next_attempt_at, message_id, order_id, created_at)
  values (shop, mail, 'raw:' || mail, 'codes_issued', 'zh-TW', 'buyer@mail.test', '{}', 'queued', 0, 0, now(), mail || '@bench', for_order, now())
$$;

create or replace function bench.claim_mail(shop uuid, mail uuid) returns void language sql as $$
  update mails set state = 'sending', attempts = attempts + 1, claimed_at = now() where shop_id = shop and id = mail
$$;

create or replace function bench.settle_mail(shop uuid, mail uuid) returns void language sql as $$
  update mails set state = 'sent', sent_at = now(), next_attempt_at = null where shop_id = shop and id = mail
$$;
