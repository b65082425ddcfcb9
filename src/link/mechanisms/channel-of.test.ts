import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { channelOf, issueOfChannel } from './channel-of.ts'

const lexicon = loadLexicon()

describe('channelOf', () => {
  it('keeps the identifier of a listed channel', () => {
    expect(channelOf(lexicon, { id: 'maritime-consultations', topic: 'maritime', name: 'X' })).toBe(
      'maritime-consultations',
    )
  })
  it('takes what is on an issue for the one listed channel that bears its name', () => {
    expect(channelOf(lexicon, { id: null, topic: 'counternarcotics', name: 'talks on drugs' })).toBe(
      'counternarcotics-working-group',
    )
  })
  it('knows others by what they are on, whatever the language', () => {
    const channel = channelOf(lexicon, { id: null, topic: 'finance', name: '金融磋商' })!
    expect(channel).toBe('on:finance')
    expect(issueOfChannel(channel)).toBe('finance')
    expect(issueOfChannel('maritime-consultations')).toBeNull()
  })
  it.each(['talks on finance', 'finance', '金融', 'working group on finance'])('knows “%s”', (name) => {
    expect(channelOf(lexicon, { id: null, topic: 'finance', name })).toBe('on:finance')
  })
  it.each(['Finance and Development Council', '金融论坛', '金融合作委员会'])(
    'wants a list for the name “%s”',
    (name) => {
      expect(channelOf(lexicon, { id: null, topic: 'finance', name })).toBeNull()
    },
  )
  it('gives none to contact that is on nothing', () => {
    expect(channelOf(lexicon, { id: null, topic: null, name: 'consultations' })).toBeNull()
    expect(channelOf(lexicon, { id: null, topic: 'communication-channels', name: 'contact' })).toBeNull()
  })
})
