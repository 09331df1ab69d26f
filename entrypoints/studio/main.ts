import '../../assets/styles/studio.css'
import { picturePalette } from '../../assets/styles/tokens-picture.ts'
import { takeExport } from '../../components/exports/index.ts'
import { readResource, uiLanguage } from '../../components/platform/index.ts'
import { openStudio } from '../../components/studio/index.ts'
import { followTheme, setLanguage } from '../../components/toolbar/index.ts'
import { wordsFor } from '../../components/words/index.ts'

const root = document.getElementById('studio')
if (root !== null) {
  followTheme(root, new AbortController().signal)
  const words = wordsFor(uiLanguage())
  setLanguage(document, words, words.text('studio_title'))
  void openStudio(root, {
    window,
    words,
    take: (options) =>
      takeExport({ ...options, palette: picturePalette, readPlayer: () => readResource('standalone.js') }),
  })
}
