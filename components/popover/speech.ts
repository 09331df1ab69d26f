import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Strings, strings } from './strings.ts'

/** The language that a view speaks: what is around it says which. */
export const Speech = createContext<Strings>(strings)

/** The words of the language that this view speaks. */
export function useStrings(): Strings {
  return useContext(Speech)
}
