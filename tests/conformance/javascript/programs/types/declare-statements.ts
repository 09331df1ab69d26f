declare const missing: number
declare function external(x: string): void
declare global {
  interface Window {
    x: number
  }
}
let definite!: string
definite = 'assigned later'
console.log(definite, typeof missing, typeof external)
