import '../../assets/styles/studio.css'
import { picturePalette } from '../../assets/styles/tokens-picture.ts'
import { takeExport } from '../../components/exports/index.ts'
import { readResource } from '../../components/platform/index.ts'
import { openStudio } from '../../components/studio/index.ts'
import { followLanguage, followTheme } from '../../components/toolbar/index.ts'

const root = document.getElementById('studio')
if (root !== null) {
  const { signal } = new AbortController()
  followTheme(root, signal)
  void followLanguage(document, signal, 'studio_title').then((words) =>
    openStudio(root, {
      window,
      words,
      take: (options) =>
        takeExport({ ...options, palette: picturePalette, readPlayer: () => readResource('standalone.js') }),
    }),
  )
}
