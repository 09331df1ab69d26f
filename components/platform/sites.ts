/** The sites on which blocks are looked for without being asked, each with its reason. */
export const sites: { matches: string[]; reason: string }[] = [
  {
    matches: ['file:///*'],
    reason: 'Saved pages and exported notebooks. The browser asks before it allows files.',
  },
  {
    matches: ['http://localhost/*', 'http://127.0.0.1/*'],
    reason: 'Documentation while it is written; our own tests.',
  },
  { matches: ['https://docs.python.org/*'], reason: "asyncio's own documentation." },
  { matches: ['https://*.readthedocs.io/*'], reason: 'Documentation of most asyncio libraries.' },
  { matches: ['https://realpython.com/*'], reason: 'The most read asyncio tutorials.' },
  {
    matches: ['https://fastapi.tiangolo.com/*'],
    reason: 'Half of all async blocks in framework documentation.',
  },
  { matches: ['https://superfastpython.com/*'], reason: 'A large collection of asyncio tutorials.' },
  { matches: ['https://stackoverflow.com/*'], reason: 'Questions and answers about async code.' },
  { matches: ['https://dev.to/*', 'https://medium.com/*'], reason: 'Articles with async examples.' },
  { matches: ['https://www.geeksforgeeks.org/*'], reason: 'Tutorials with async examples.' },
  { matches: ['https://github.com/*'], reason: 'READMEs and source files.' },
]
