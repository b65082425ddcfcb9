/** The program of a page could not be fetched: the server is away, or was replaced by a newer one. */
export class PageAway extends Error {}

/** Fetches the program of a page; what keeps it away is told apart from what goes wrong in it. */
export const fetchPage =
  <Page>(fetchIt: () => Promise<Page>) =>
  (): Promise<Page> =>
    fetchIt().catch((cause: unknown) => {
      throw new PageAway('the page could not be fetched', { cause })
    })
