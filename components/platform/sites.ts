import type { WordOf } from '../words/index.ts'

/** The sites on which blocks are looked for without being asked, each with its reason: a message of `pages_`. */
export const sites: { matches: string[]; reason: WordOf<'pages'> }[] = [
  {
    matches: ['file:///*'],
    reason: 'siteFiles',
  },
  {
    matches: ['http://localhost/*', 'http://127.0.0.1/*'],
    reason: 'siteLocal',
  },
  { matches: ['https://docs.python.org/*'], reason: 'sitePython' },
  { matches: ['https://*.readthedocs.io/*'], reason: 'siteReadTheDocs' },
  { matches: ['https://realpython.com/*'], reason: 'siteRealPython' },
  {
    matches: ['https://fastapi.tiangolo.com/*'],
    reason: 'siteFastApi',
  },
  { matches: ['https://superfastpython.com/*'], reason: 'siteSuperFast' },
  { matches: ['https://stackoverflow.com/*'], reason: 'siteStackOverflow' },
  { matches: ['https://dev.to/*', 'https://medium.com/*'], reason: 'siteArticles' },
  { matches: ['https://www.geeksforgeeks.org/*'], reason: 'siteTutorials' },
  { matches: ['https://github.com/*'], reason: 'siteGitHub' },
]
