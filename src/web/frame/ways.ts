/** The ways in, in the order of the masthead: where each leads, and the word for it. A new page adds its line here. */
export const WAYS = [
  { to: '/', word: 'documents' },
  { to: '/search', word: 'search' },
  { to: '/meetings', word: 'meetings' },
  { to: '/compare', word: 'compare' },
  { to: '/follow', word: 'follow' },
  { to: '/mechanisms', word: 'mechanisms' },
  { to: '/wording', word: 'wording' },
  { to: '/review', word: 'review' },
  { to: '/memo', word: 'memos' },
  { to: '/add', word: 'add' },
  { to: '/about', word: 'about' },
] as const
