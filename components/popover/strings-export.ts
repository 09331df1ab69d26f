import type { ExportId } from '../exports/formats.ts'

/** Every English word of the export menu. */
export const exportStrings = {
  open: 'Export and share',
  copy: 'Copy',
  save: 'Save',
  copied: 'Copied.',
  saved: 'Saved.',
  names: {
    text: 'Text diagram',
    sequence: 'Mermaid sequence',
    gantt: 'Mermaid Gantt',
    svg: 'SVG picture',
    png: 'PNG picture',
    perfetto: 'Perfetto trace',
    html: 'Web page',
    trace: 'Loopscope trace',
  } satisfies Record<ExportId, string>,
  hints: {
    text: 'for chats and comments',
    sequence: 'who woke whom',
    gantt: 'what took how long',
    svg: 'sharp at any size',
    png: 'twice its size, for documents',
    perfetto: 'Chrome Trace Event JSON',
    html: 'one file that replays offline',
    trace: 'everything, as JSON',
  } satisfies Record<ExportId, string>,
  link: 'Link to the Studio',
  linkHint: 'code and step; opens where Loopscope is installed',
  openStudio: 'Open in Studio',
} as const
