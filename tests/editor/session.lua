-- A session in Neovim itself: its own client speaks to `svod lsp` over a copy of a handbook.
-- Run by tests/editor/run, which sets SVOD and the working folder.

local failed = 0
local function check(name, holds, seen)
  if not holds then
    failed = failed + 1
    io.stderr:write('FAIL ' .. name .. ': ' .. vim.inspect(seen) .. '\n')
  end
end

local patience = 60000
local function wait(for_what) return vim.wait(patience, for_what, 20) end

-- Neovim 0.7, which Debian has, knows only the older name.
local id = (vim.lsp.start or vim.lsp.start_client)({
  name = 'svod',
  cmd = { vim.env.SVOD, 'lsp', '--as-of', '2026-11-22', '--lang', 'ru' },
  root_dir = vim.fn.getcwd(),
})

local function open(path)
  vim.cmd('edit ' .. path)
  vim.lsp.buf_attach_client(0, id)
  return vim.api.nvim_get_current_buf()
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

-- The finding of a rule in a buffer.
local function found(buffer, rule)
  for _, finding in ipairs(vim.diagnostic.get(buffer)) do
    if finding.code == rule then return finding end
  end
end

-- Puts the cursor behind words.
local function go(words)
  vim.fn.cursor(1, 1)
  vim.fn.search(words, 'ceW')
end

local function ask(method, more)
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  local answers = vim.lsp.buf_request_sync(0, method, vim.tbl_extend('force', params, more or {}), patience)
  for _, answer in pairs(answers or {}) do return answer.result end
end

local buffer = open('pages/how-to-use.md')

-- Break: the id loses a letter; the finding stands where it was typed, Cyrillic before it or not.
vim.cmd([=[%s/\[\[delivery-moved\]\]/[[delivery-move]]/]=])
wait(function() return found(buffer, 'unknown-reference') end)
local finding = found(buffer, 'unknown-reference')
check('the finding is seen', finding, vim.diagnostic.get(buffer))
local line = vim.api.nvim_buf_get_lines(buffer, finding.lnum, finding.lnum + 1, false)[1]
check('at its place', line:sub(finding.col + 1, finding.end_col) == '[[delivery-move]]', finding)

-- Fix: the first action puts the known id there.
local range = vim.lsp.util.make_given_range_params(
  { finding.lnum + 1, finding.col }, { finding.lnum + 1, finding.end_col - 1 }, buffer, 'utf-16')
local actions = ask('textDocument/codeAction',
  { range = range.range, context = { diagnostics = {}, only = { 'quickfix' } } })
check('a fix is offered', actions and actions[1], actions)
vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
check('the fix is applied', text(buffer):find('[[delivery-moved]]', 1, true), actions[1])
wait(function() return not found(buffer, 'unknown-reference') end)
check('the finding is gone', not found(buffer, 'unknown-reference'), vim.diagnostic.get(buffer))

-- Complete, and look.
vim.o.virtualedit = 'onemore'
vim.fn.append('$', 'Здороваемся так: [[gree')
vim.fn.cursor(vim.fn.line('$'), vim.v.maxcol or 9999)
local offers = ask('textDocument/completion')
local labels = vim.tbl_map(function(item) return item.label end, offers.items)
check('the id is offered', vim.tbl_contains(labels, 'greeting'), labels)
vim.cmd('$delete')
go('delivery-mov')
local hover = ask('textDocument/hover')
check('hover shows the letter', hover and hover.contents.value:find('delivery%-moved'), hover)
local places = ask('textDocument/definition')
check('the definition is the letter', places and places[1].uri:find('letters/delivery%-moved.md$'), places)

-- Rename: in this file, in the others, and the file itself.
local edit = ask('textDocument/rename', { newName = 'delivery-later' })
vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
vim.cmd('silent! wall!')
check('this file is renamed in', text(buffer):find('[[delivery-later]]', 1, true), text(buffer))
check('the file has its new name', vim.fn.filereadable('letters/delivery-later.md') == 1, vim.fn.glob('letters/*'))
local manifest = table.concat(vim.fn.readfile('svod.yaml'), '\n')
check('the manifest follows', manifest:find('- delivery-later', 1, true) and not manifest:find('delivery-moved', 1, true), manifest)

vim.lsp.stop_client(id)
check('the server ends', wait(function() return vim.lsp.client_is_stopped(id) end), id)
vim.cmd(failed == 0 and 'qall!' or 'cquit')
