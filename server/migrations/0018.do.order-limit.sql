-- Pieces of a product that one order may have (S1-18).
alter table products
  add column max_per_order int,
  add constraint products_max_per_order_check check (max_per_order between 1 and 9999);
comment on column products.max_per_order is 'Most pieces of it, of all its variants together, in one order; null without a limit.';
