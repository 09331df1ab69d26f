import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { picturePalette } from '../assets/styles/tokens-picture.ts'
import { packLink, takeExport } from '../components/exports/index.ts'
import { offerExporter } from '../components/reader/load-exporter.ts'

export default defineUnlistedScript(() => {
  offerExporter({ take: (options) => takeExport({ ...options, palette: picturePalette }), packLink })
})
