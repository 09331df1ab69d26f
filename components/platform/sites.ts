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
  { matches: ['https://docs.aiohttp.org/*'], reason: 'siteAiohttp' },
  { matches: ['https://superfastpython.com/*'], reason: 'siteSuperFast' },
  { matches: ['https://developer.mozilla.org/*'], reason: 'siteMdn' },
  { matches: ['https://nodejs.org/*'], reason: 'siteNode' },
  { matches: ['https://www.typescriptlang.org/*'], reason: 'siteTypeScript' },
  { matches: ['https://javascript.info/*'], reason: 'siteJavaScriptInfo' },
  { matches: ['https://exploringjs.com/*', 'https://2ality.com/*'], reason: 'siteExploringJs' },
  { matches: ['https://stackoverflow.com/*'], reason: 'siteStackOverflow' },
  { matches: ['https://dev.to/*', 'https://medium.com/*'], reason: 'siteArticles' },
  {
    matches: [
      'https://www.geeksforgeeks.org/*',
      'https://www.freecodecamp.org/*',
      'https://www.w3schools.com/*',
    ],
    reason: 'siteTutorials',
  },
  { matches: ['https://github.com/*', 'https://gist.github.com/*'], reason: 'siteGitHub' },
]
