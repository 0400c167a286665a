#include "store/LogPart.h"

#include "store/StoreErrors.h"

#include <string_view>

namespace trueloss::store {

namespace {

void put(Packer& packer, const std::vector<Message>& messages)
{
    packer.put(static_cast<std::int64_t>(messages.size()));
    for (const Message& message : messages) packer.put(message);
}

std::vector<Message> messagesOf(Unpacker& unpacker)
{
    std::vector<Message> messages;
    for (std::size_t left = unpacker.count(16); left > 0; --left) messages.push_back(unpacker.message());
    return messages;
}

}  // namespace

std::string packLogFacts(const std::optional<LogFacts>& facts)
{
    Packer packer;
    packer.put(std::int64_t{facts.has_value()});
    if (!facts) return packer.take();
    for (const std::string* text : {&facts->kind, &facts->path, &facts->column}) packer.put(std::string_view(*text));
    packer.put(static_cast<std::int64_t>(facts->columns.size()));
    for (const std::string& column : facts->columns) packer.put(std::string_view(column));
    packer.put(static_cast<std::int64_t>(facts->conclusions.size()));
    for (const Conclusion& conclusion : facts->conclusions) {
        packer.put(conclusion.statement);
        put(packer, conclusion.evidence);
        put(packer, conclusion.alternatives);
    }
    put(packer, facts->notes);
    return packer.take();
}

std::optional<LogFacts> unpackLogFacts(Unpacker& unpacker)
{
    const std::int64_t known = unpacker.integer();
    if (known == 0) return {};
    if (known != 1) throw Damage("a switch that is neither on nor off");
    LogFacts facts;
    for (std::string* text : {&facts.kind, &facts.path, &facts.column}) *text = unpacker.text();
    for (std::size_t left = unpacker.count(8); left > 0; --left) facts.columns.push_back(unpacker.text());
    for (std::size_t left = unpacker.count(32); left > 0; --left) {
        Conclusion& conclusion = facts.conclusions.emplace_back();
        conclusion.statement = unpacker.message();
        conclusion.evidence = messagesOf(unpacker);
        conclusion.alternatives = messagesOf(unpacker);
    }
    facts.notes = messagesOf(unpacker);
    return facts;
}

}  // namespace trueloss::store
