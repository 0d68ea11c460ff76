const paths = {
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm5 11.5L21 21',
  menu: 'M3 6h18M3 12h18M3 18h18',
  arrow: 'M4 12h15m-6-6 6 6-6 6',
  back: 'M20 12H5m6-6-6 6 6 6',
  check: 'm4 12.5 5.5 5.5L20 6.5',
  warning: 'M12 3 2 20.5h20L12 3Zm0 7v5m0 2.6v.2',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 8v6m0-9.3v.2',
  stop: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3L8.3 3ZM9 9l6 6m0-6-6 6',
  place:
    'M12 21.5S5 14.8 5 9.8a7 7 0 0 1 14 0c0 5-7 11.7-7 11.7Zm0-14a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2Z',
  people:
    'M9 4.5a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4ZM2.5 20c0-3.9 2.9-6.4 6.5-6.4s6.5 2.5 6.5 6.4M15.5 5a3 3 0 0 1 0 5.7m2 3.4c2.4.9 4 3 4 5.9',
  coins:
    'M12 4c4 0 7 1.3 7 3s-3 3-7 3-7-1.3-7-3 3-3 7-3ZM5 7v5c0 1.7 3 3 7 3s7-1.3 7-3V7M5 12v5c0 1.7 3 3 7 3s7-1.3 7-3v-5',
  close: 'M6 6l12 12M18 6 6 18',
  filter: 'M3 5h18M6.5 12h11M10 19h4',
  bold: 'M7 4.5h5.8a3.7 3.7 0 0 1 0 7.4H7zm0 7.4h6.8a3.8 3.8 0 0 1 0 7.6H7z',
  italic: 'M10.5 4.5H18M6 19.5h7.5M14.5 4.5l-5 15',
  heading: 'M5 4v16M19 4v16M5 12h14',
  subheading: 'M7 8v12M17 8v12M7 14h10',
  bullets: 'M9.5 6H21M9.5 12H21M9.5 18H21M4 6h.2M4 12h.2M4 18h.2',
  numbers: 'M10.5 6H21M10.5 12H21M10.5 18H21M3.5 4.5 5 4v5M3.5 15.6c.8-1.3 3-.9 2.6.7-.2.9-2.6 2.7-2.6 2.7h3',
  quote: 'M10 6.5C6.5 7.5 5 10 5 13v4.5h5V13H5M20 6.5c-3.5 1-5 3.5-5 6.5v4.5h5V13h-5',
  link: 'M10 14a4.2 4.2 0 0 0 6 0l3.5-3.5a4.2 4.2 0 0 0-6-6L12 6M14 10a4.2 4.2 0 0 0-6 0l-3.5 3.5a4.2 4.2 0 0 0 6 6L12 18',
  undo: 'M8.5 4.5 4 9l4.5 4.5M4 9h10a5.5 5.5 0 0 1 0 11h-4',
  redo: 'M15.5 4.5 20 9l-4.5 4.5M20 9H10a5.5 5.5 0 0 0 0 11h4',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15l1.5-2ZM10 21h4',
  copies: 'M9 3.5h11.5V15H9zM9 9H3.5v11.5H15V15',
} as const

export type IconName = keyof typeof paths

/** Decoration beside words, never instead of them: hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
