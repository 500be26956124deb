/** 24 px line drawings; always beside or inside something that has a name, so hidden from screen readers. */
const DRAWINGS = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.3 15.3 20.5 20.5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5',
  cart: 'M2.5 4h2.5l2.2 11.2h10.8L20.5 7.5H5.7M8.5 20.2a.8.8 0 1 0 0-1.6.8.8 0 0 0 0 1.6ZM17 20.2a.8.8 0 1 0 0-1.6.8.8 0 0 0 0 1.6Z',
  minus: 'M5 12h14',
  plus: 'M5 12h14M12 5v14',
  check: 'M4.5 12.5l5 5 10-11',
  close: 'M6 6l12 12M18 6L6 18',
  trash: 'M4 6.5h16M9 6.5v-2.5h6v2.5M6 6.5l1 14h10l1-14M10 10.5v6M14 10.5v6',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  'eye-off':
    'M4 4l16 16M10 5.7a9 9 0 0 1 2-.2c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-2.7 3.4M6.3 7.3A15.5 15.5 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4.3-1.1M9.9 9.9a3 3 0 0 0 4.2 4.2',
  copy: 'M9 9h11v11H9ZM15 9V4H4v11h5',
  bolt: 'M13 3 5.5 13.5h5.5l-1 7.5 7.5-10.5h-5.5Z',
  ticket: 'M3.5 6h17v4a2 2 0 0 0 0 4v4h-17v-4a2 2 0 0 0 0-4ZM14 6v3M14 11v2M14 15v3',
  picture: 'M3.5 4.5h17v15h-17ZM3.5 16l5-5 4.5 4.5 2.5-2.5 5 5M15.5 9.5a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z',
  star: 'M12 3.2l2.7 5.6 6.1.8-4.5 4.2 1.1 6.1L12 17l-5.4 2.9 1.1-6.1L3.2 9.6l6.1-.8Z',
  next: 'M9 5l7 7-7 7',
}

export type IconName = keyof typeof DRAWINGS

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg
      className={small ? 'icon icon-small' : 'icon'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={DRAWINGS[name]} />
    </svg>
  )
}
