import type { ReadonlySignal } from '@preact/signals'
import type { RefObject } from 'preact'
import type { Language } from '../trace/index.ts'
import { LANGUAGE_NAMES } from '../words/index.ts'
import type { Problem } from './program.ts'
import { StudioHead, type StudioHeadProps } from './StudioHead.tsx'

export type StudioProps = StudioHeadProps & {
  problem: ReadonlySignal<Problem | null>
  /** The language that the program is plainly written in, where it is not run in it. */
  other: ReadonlySignal<Language | null>
  /** Where the editor and the explainer are mounted. */
  editor: RefObject<HTMLDivElement | null>
  replay: RefObject<HTMLElement | null>
}

/** The page: what is written on one side, what it does on the other. */
export function Studio({ say, problem, other, editor, replay, ...head }: StudioProps) {
  const told = problem.value
  const language = other.value
  return (
    <div class="studio">
      <StudioHead say={say} {...head} />
      <main class="studio-body">
        <section class="studio-code" aria-label={say('code')}>
          <div class="code" ref={editor} />
          <p class={told ? 'studio-told bad' : 'studio-told'} role="status">
            {told ? (
              <>
                {told.line !== null && <b>{say('line', { line: told.line })}</b>} {told.message}
              </>
            ) : (
              say('hint')
            )}
          </p>
          {told && language && (
            <p class="studio-told switch">
              {say('looksLike', { language: LANGUAGE_NAMES[language] })}{' '}
              <button type="button" class="link-button" onClick={() => head.onLanguage(language)}>
                {say('runAs', { language: LANGUAGE_NAMES[language] })}
              </button>
            </p>
          )}
        </section>
        <section class="studio-replay" aria-label={say('replay')} tabIndex={-1} ref={replay} />
      </main>
    </div>
  )
}
