type Value = string | number | boolean | undefined

/** The parameters of a request; what is undefined is left out, a list stands as often as it has values. */
export const writeParameters = (values: Readonly<Record<string, Value | readonly Value[]>>): string =>
  String(
    new URLSearchParams(
      Object.entries(values).flatMap(([name, value]) =>
        [value].flat().flatMap((one) => (one === undefined ? [] : [[name, String(one)]])),
      ),
    ),
  )
