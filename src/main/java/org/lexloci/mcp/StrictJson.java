package org.lexloci.mcp;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;

/**
 * Reads messages as documents are read: an argument that stands twice is an error, where the last
 * one would count and the first be passed over.
 */
final class StrictJson {

  private StrictJson() {}

  static McpJsonMapper mapper() {
    return new JacksonMcpJsonMapper(
        JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
  }
}
