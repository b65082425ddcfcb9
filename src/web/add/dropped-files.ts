/** A file with its way below what was dropped. */
export interface NamedFile {
  readonly name: string
  readonly file: File
}

/** Every file that was dropped, those in folders too. To be called in the drop's own turn: later the browser forgets. */
export async function listDropped(transfer: DataTransfer): Promise<NamedFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...transfer.files].map((file) => ({ name: file.name, file }))
  return (await Promise.all(entries.map(listEntry))).flat()
}

async function listEntry(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [{ name: entry.fullPath, file }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: NamedFile[] = []
  // A reader gives some at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found
    found.push(...(await Promise.all(some.map(listEntry))).flat())
  }
}

/** The files of an input, with their way below a chosen folder. */
export const listChosen = (files: FileList | null): NamedFile[] =>
  [...(files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }))
