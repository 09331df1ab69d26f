/** The one file here that needs a document: only an image element can read an SVG. */
import { CANVAS_SIDE, PICTURE } from './limits.ts'

/** The SVG as a PNG, twice as large. Throws when the browser can not draw it. */
export async function pngOf(svg: string, document: Document): Promise<Blob> {
  const image = document.createElement('img')
  // A data address: the pages that this runs in allow no others.
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  await image.decode()
  const scale = Math.min(PICTURE.scale, CANVAS_SIDE / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser can not draw the picture.')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return await new Promise((resolve, reject) =>
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error('This browser can not draw the picture.')),
    ),
  )
}
