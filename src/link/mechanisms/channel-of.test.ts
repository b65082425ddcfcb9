import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { channelOf, issueOfChannel } from './channel-of.ts'

const lexicon = loadLexicon()

describe('channelOf', () => {
  it('keeps the identifier of a listed channel', () => {
    expect(channelOf(lexicon, { id: 'maritime-consultations', topic: 'maritime' })).toBe('maritime-consultations')
  })
  it('takes what is on an issue for the one listed channel that bears its name', () => {
    expect(channelOf(lexicon, { id: null, topic: 'counternarcotics' })).toBe('counternarcotics-working-group')
  })
  it('knows others by what they are on, whatever the language', () => {
    const channel = channelOf(lexicon, { id: null, topic: 'finance' })!
    expect(channel).toBe('on:finance')
    expect(issueOfChannel(channel)).toBe('finance')
    expect(issueOfChannel('maritime-consultations')).toBeNull()
  })
  it('gives none to contact that is on nothing', () => {
    expect(channelOf(lexicon, { id: null, topic: null })).toBeNull()
    expect(channelOf(lexicon, { id: null, topic: 'communication-channels' })).toBeNull()
  })
})
