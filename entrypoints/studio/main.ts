import '../../assets/styles/studio.css'
import { picturePalette } from '../../assets/styles/tokens-picture.ts'
import { takeExport } from '../../components/exports/index.ts'
import { readResource } from '../../components/platform/index.ts'
import { openStudio } from '../../components/studio/index.ts'

const root = document.getElementById('studio')
if (root !== null) {
  void openStudio(root, {
    window,
    take: (options) =>
      takeExport({ ...options, palette: picturePalette, readPlayer: () => readResource('standalone.js') }),
  })
}
