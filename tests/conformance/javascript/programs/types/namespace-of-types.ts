namespace Api {
  export interface Item {
    id: number
  }
}
const item: Api.Item = { id: 1 }
console.log(item)
