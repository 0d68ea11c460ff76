/** An expected reason not to go on: shown to the operator as its sentence alone, without a stack. */
export class Stop extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'Stop'
  }
}
