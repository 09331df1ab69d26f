interface Node1 {
  value: number
  next?: Node1 | null
}
const list: Node1 = { value: 1, next: { value: 2, next: null } }
const total = (node?: Node1 | null): number => (node ? node.value + total(node.next) : 0)
console.log(total(list), list.next?.next?.value ?? 'none')
